import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const PUBLISHED = fileURLToPath(new URL("../dist/index.d.ts", import.meta.url));

describe("the published types", () => {
  it("are whole for a strict program that has no types of Node installed", () => {
    const program = ts.createProgram([PUBLISHED], {
      strict: true,
      noEmit: true,
      types: [],
      skipDefaultLibCheck: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
    });
    const said = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      return `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
    expect(said).toEqual([]);
  });
});
