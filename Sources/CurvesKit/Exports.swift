// One import is enough: what figures are made of comes with the kit that writes them.
@_exported public import Charts
@_exported public import FigureKinds
@_exported public import Findings
@_exported public import Languages
