import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The imports of one source file: paths under `src/` for our own, names for packages. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;

/** Every TypeScript file under a folder, with what it imports. */
export function sourcesIn(root: string): readonly Source[] {
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, imports: importsOf(text, path) };
    });
}

function importsOf(text: string, path: string): Source["imports"] {
  return [...text.matchAll(IMPORT)].map(([, type, from = "", later]) => {
    const name = later ?? from;
    const own = name.startsWith(".") ? join(dirname(path), name).replace(/\.js$/, ".ts") : name;
    return { from: own, typeOnly: type !== undefined };
  });
}

/** Rings of imports among these sources, each as the path it takes. */
export function cyclesIn(sources: readonly Source[]): readonly string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) rings.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (trail.includes(path) || done.has(path)) return;
    for (const { from } of byPath.get(path)?.imports ?? []) visit(from, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return rings;
}
