import Foundation
import Testing

/// Inputs that once crashed, hung, wrote where they should not or passed in silence, and their kin.
struct MalformedInputTests {
  @Test func theRecordItselfIsSound() throws {
    let folder = try Folder()
    try folder.write(MalformedInput.record, as: "r.json")
    let outcome = try Program.run("curves show r.json", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: NumberInputs.all) func numbersThatCrash(_ input: MalformedInput) throws { try input.check() }
  @Test(.disabled(if: MalformedInput.isSanitized, "a sanitizer has limits of its own"), arguments: LimitInputs.all)
  func limitsOfTheSystem(_ input: MalformedInput) throws { try input.check() }
  @Test(arguments: EndlessInputs.all) func inputsWithoutEnd(_ input: MalformedInput) throws { try input.check() }
  @Test(arguments: EmptyNameInputs.all) func emptyNames(_ input: MalformedInput) throws { try input.check() }
  @Test(arguments: ContradictionInputs.all) func contradictions(_ input: MalformedInput) throws { try input.check() }
  @Test(arguments: DatasetInputs.all) func dataSets(_ input: MalformedInput) throws { try input.check() }
  @Test(arguments: MessageInputs.all) func messages(_ input: MalformedInput) throws { try input.check() }

  @Test func thereAreEnoughOfEveryKind() {
    let kinds = [
      NumberInputs.all, LimitInputs.all, EndlessInputs.all, EmptyNameInputs.all, ContradictionInputs.all,
      DatasetInputs.all, MessageInputs.all,
    ]
    for kind in kinds { #expect(kind.count >= 8) }
    #expect(kinds.joined().count >= 240)
    #expect(Set(kinds.joined().map(\.name)).count == kinds.joined().count)
  }
}
