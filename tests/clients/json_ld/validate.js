// Reads {name: graph} from standard input; prints {name: issues} that the validator finds in a page with that graph.
import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";
import { text } from "node:stream/consumers";

const graphs = JSON.parse(await text(process.stdin));
const found = {};
for (const [name, graph] of Object.entries(graphs)) {
  const json = JSON.stringify(graph).replace(/</g, "\\u003c");
  const html = `<html><head><script type="application/ld+json">${json}</script></head></html>`;
  const data = new WebAutoExtractor({ addLocation: true }).parse(html);
  const types = Object.keys(data.jsonld);
  const issues = await new Validator().validate(data);
  found[name] = { types, issues: issues.map(({ severity, issueMessage, rootType }) => ({ severity, rootType, issueMessage })) };
}
console.log(JSON.stringify(found));
