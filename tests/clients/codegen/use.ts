// What a frontend writes on top of the generated types. Compiling it is the test.

import type { ResultOf } from "@graphql-typed-document-node/core";
import { getFragmentData, type FragmentType } from "./generated/index.js";
import * as generated from "./generated/graphql.js";

/** Whether a type is `any`, or holds one however deep. */
type HoldsAny<T> = 0 extends 1 & T
  ? true
  : T extends readonly (infer Item)[]
    ? HoldsAny<Item>
    : T extends object
      ? true extends { [Key in keyof T]-?: HoldsAny<NonNullable<T[Key]>> }[keyof T]
        ? true
        : false
      : false;

/** The names of the documents whose answers hold `any`. */
type WithAny<Module> = {
  [Name in keyof Module]: Module[Name] extends { __apiType?: (variables: never) => infer Answer }
    ? true extends HoldsAny<Answer>
      ? Name
      : never
    : never;
}[keyof Module];

export const noDocumentHoldsAny: [WithAny<typeof generated>] extends [never] ? true : WithAny<typeof generated> = true;

// The test itself: an `any` would be found.
export const anyIsFound: HoldsAny<{ list: { deep: any }[] }> = true;

type Article = NonNullable<ResultOf<typeof generated.ArticleDocument>["article"]>;
type Block = Article["body"][number];

/** A union of blocks is told apart by `__typename`, and each branch knows its fields. */
export function text(masked: Block): string {
  const block = getFragmentData(generated.BodyBlockFragmentDoc, masked);
  switch (block.__typename) {
    case "HeadingBlock":
      return block.label;
    case "EvidenceBlock":
      return block.findings.map((finding) => finding.claim).join("\n");
    case "CalloutBlock":
      return block.kind === "CONTRAINDICATION" ? (block.heading ?? "") : "";
    default:
      return block.id;
  }
}

/** Nullable fields must be asked, others need not. */
export function byline(article: Article): string {
  const names = article.authors.map((author) => getFragmentData(generated.BylineFragmentDoc, author).name);
  // @ts-expect-error null when nobody has reviewed the article
  article.medicalReview.reviewedOn;
  return `${names.join(", ")}, ${article.medicalReview?.reviewedOn ?? "not reviewed"}`;
}

export const card: FragmentType<typeof generated.ArticleCardFragmentDoc> | null = null;

/** Variables are typed: an unknown criterion does not compile. */
export const variables: generated.ArticlesQueryVariables = {
  first: 10,
  filter: { condition: { in: ["anxiety"] } },
};
export const wrong: generated.ArticlesQueryVariables = {
  first: 10,
  // @ts-expect-error there is no such criterion
  filter: { colour: { eq: "green" } },
};
