// Bundles the playground into cms/graphql/static/graphql_api/playground/: one script, one style sheet, three workers
// and the licences of what is in them. Run `npm ci && npm run build` here, and commit what it writes.

import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const client = dirname(fileURLToPath(import.meta.url));
const output = join(client, "../../static/graphql_api/playground");

const common = {
  absWorkingDir: client,
  bundle: true,
  minify: true,
  target: "es2022",
  outdir: output,
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none", // licences.txt holds them in full
  loader: { ".ttf": "file", ".woff2": "file", ".svg": "dataurl" },
  assetNames: "[name]-[hash]",
  logLevel: "warning",
  metafile: true,
};

const page = await build({ ...common, entryPoints: { playground: "playground.jsx" }, format: "esm", jsx: "automatic" });
const workers = await build({
  ...common,
  entryPoints: {
    "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
    "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
    "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
  },
  format: "iife",
});

await writeFile(join(output, "licences.txt"), await licences([page, workers]));

for (const name of (await readdir(output)).sort()) {
  console.log(name.padEnd(40), `${Math.ceil((await stat(join(output, name))).size / 1024)} KiB`);
}

/** The licences of all packages of which something is in the bundles. */
async function licences(results) {
  const folders = new Set();
  for (const input of results.flatMap((result) => Object.keys(result.metafile.inputs))) {
    const folder = input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/);
    if (folder) folders.add(folder[0]);
  }
  const texts = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(client, folder, "package.json"), "utf8"));
    const files = await readdir(join(client, folder));
    const file = files.find((each) => /^(licen[cs]e|copying)/i.test(each));
    const text = file ? await readFile(join(client, folder, file), "utf8") : `Licence: ${license}`;
    texts.set(`${name} ${version} (${license})`, text.replaceAll("\r\n", "\n").trim());
  }
  const head = "The playground is built from these packages, under their licences.\n";
  return head + [...texts].map(([title, text]) => `\n${"-".repeat(80)}\n${title}\n\n${text}\n`).join("");
}
