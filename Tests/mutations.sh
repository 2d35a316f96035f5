#!/usr/bin/env bash
# Faults that no test may miss: each is put into a copy of the tree, and the tests named for it must fail.
#
#   Tests/mutations.sh [NAME...]      all, or those named; exit 0 when every fault was noticed
#
# The copy lives in .build/mutations and keeps what it built, so that a second run is quick.
set -euo pipefail
cd "$(dirname "$0")/.."

copy=.build/mutations
missed=()

# put NAME TESTS FILE SED: applies one change, runs the tests that should see it, and takes the change back.
put() {
  local name=$1 tests=$2 file=$3 change=$4
  if [ ${#wanted[@]} -gt 0 ] && [[ ! " ${wanted[*]} " == *" $name "* ]]; then return; fi
  sed -E -i.kept "$change" "$copy/$file"
  if cmp -s "$copy/$file" "$copy/$file.kept"; then
    mv "$copy/$file.kept" "$copy/$file"
    echo "$name: the change no longer applies to $file; mend Tests/mutations.sh" >&2
    exit 1
  fi
  if ! (cd "$copy" && swift build --build-tests >mutation.log 2>&1); then
    tail -n 20 "$copy/mutation.log" >&2
    echo "$name: the changed tree does not build; mend Tests/mutations.sh" >&2
    exit 1
  fi
  if (cd "$copy" && swift test --skip-build --filter "$tests" >mutation.log 2>&1); then
    echo "$name: MISSED by $tests"
    missed+=("$name")
  elif grep -q "recorded an issue" "$copy/mutation.log"; then
    echo "$name: noticed by $(sed -nE 's/.*Test ([A-Za-z]+)\(.*recorded an issue.*/\1/p' "$copy/mutation.log" | sort -u | head -n 3 | paste -sd' ')"
  else
    tail -n 20 "$copy/mutation.log" >&2
    echo "$name: the tests broke off; mend Tests/mutations.sh" >&2
    exit 1
  fi
  # A time of its own, so that the next build sees that the file is as it was.
  mv "$copy/$file.kept" "$copy/$file"
  touch "$copy/$file"
}

wanted=("$@")
mkdir -p "$copy"
# What git knows and what is new, with its times, so that only changes are built again.
git ls-files -z --cached --others --exclude-standard |
  while IFS= read -r -d '' file; do [ -e "$file" ] && printf '%s\0' "$file"; done |
  xargs -0 cp -a --parents -t "$copy"

# 1. A wish of the user that goes nowhere.
put band FigureOptionTests Sources/curves/Options/FigureArguments.swift \
  's/^( *)options\.band = band$/\1_ = band/'

# 2. Files under one another's names.
put formats ReportMakingTests Sources/CurvesKit/ReportMaking.swift \
  's/as: format, of: findings/as: format == .pdf ? .svg : format == .svg ? .pdf : format, of: findings/'

# 3. Median and minimum in one another's place: where the columns are made, and in each file that prints them.
put median SameNumbersTests Sources/Findings/Tables/AccuracyTable.swift \
  's/arm\.sample\?\.median/arm.sample?.minimum/'
put median-csv SameNumbersTests Sources/Reports/Files/Report+Tables.swift \
  's/columns\.joined\(\)\.flatMap\(\\\.fields\)/columns.joined().flatMap(\\.fields).map { ["median": "min", "min": "median"][$0] ?? $0 }/'
put median-tex SameNumbersTests Sources/Reports/LaTeX/Report+TableColumns.swift \
  's/cells: table\.rows\.map \{ \$0\.cells\[index\] \}/cells: table.rows.map { $0.cells[key == "median" ? index + 1 : key == "min" ? index - 1 : index] }/'
put median-md SameNumbersTests Sources/Reports/Files/Report+Tables.swift \
  's/lines \+= table\.rows\.map \{ line\(\$0\.cells\.map\(Escaping\.markdown\)\) \}/lines += table.rows.map { row in line(row.cells.indices.map { Escaping.markdown(row.cells[$0 == 5 ? 6 : $0 == 6 ? 5 : $0]) }) }/'

# 4. The worst arms in colour, the best in grey.
put worst ArmTests Sources/Findings/Arms/Arm+Best.swift \
  's/measure\.sign \* values/-measure.sign * values/'

# 5. The arm that others are compared with.
put baseline ReportCommandTests Sources/curves/Commands/ReportCommand.swift \
  's/baseline: baselineID\(in: comparison\), //'

if [ ${#missed[@]} -gt 0 ]; then
  echo "no test noticed: ${missed[*]}" >&2
  exit 1
fi
