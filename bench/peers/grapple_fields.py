"""What grapple shows of the models and blocks: declared as its documents do."""

from grapple.helpers import register_query_field, register_streamfield_block
from grapple.models import (
    GraphQLBoolean,
    GraphQLCollection,
    GraphQLForeignKey,
    GraphQLImage,
    GraphQLInt,
    GraphQLRichText,
    GraphQLSnippet,
    GraphQLStreamfield,
    GraphQLString,
)

from bench.peers import blocks, models

BLOCK_FIELDS = {
    blocks.HeadingBlock: [GraphQLString("text"), GraphQLString("level")],
    blocks.ImageBlock: [GraphQLImage("image"), GraphQLRichText("caption")],
    blocks.CalloutBlock: [GraphQLString("kind"), GraphQLString("heading"), GraphQLRichText("text")],
    blocks.MassageTypeEntryBlock: [GraphQLSnippet("massage_type", "peers.MassageType"), GraphQLRichText("text")],
    blocks.MassageTypesBlock: [GraphQLString("heading"), GraphQLRichText("intro"), GraphQLStreamfield("entries")],
    blocks.BenefitGroupBlock: [GraphQLString("kind"), GraphQLCollection(GraphQLString, "items")],
    blocks.BenefitsBlock: [GraphQLString("heading"), GraphQLStreamfield("groups")],
    blocks.FindingBlock: [
        GraphQLString("claim"),
        GraphQLString("population"),
        GraphQLString("design"),
        GraphQLRichText("result"),
        GraphQLString("strength"),
    ],
    blocks.EvidenceBlock: [GraphQLStreamfield("findings")],
    blocks.StepBlock: [GraphQLString("heading"), GraphQLRichText("text")],
    blocks.StepsBlock: [GraphQLString("heading"), GraphQLStreamfield("steps")],
    blocks.QuestionBlock: [GraphQLString("question"), GraphQLRichText("answer")],
    blocks.QuestionsBlock: [GraphQLStreamfield("questions")],
    blocks.QuoteBlock: [GraphQLString("quote"), GraphQLString("attribution")],
}
for block, fields in BLOCK_FIELDS.items():
    block.graphql_fields = fields
    register_streamfield_block(block)

models.MassageType.graphql_fields = [GraphQLString("name"), GraphQLString("slug")]
models.Reference.graphql_fields = [
    GraphQLString("title"),
    GraphQLString("source"),
    GraphQLInt("year"),
    GraphQLString("doi"),
]
models.ArticlePage.graphql_fields = [
    GraphQLString("standfirst"),
    GraphQLImage("hero"),
    GraphQLStreamfield("body"),
    GraphQLCollection(GraphQLForeignKey, "references", "peers.Reference"),
]
models.OfferedMassageType.graphql_fields = [
    GraphQLBoolean("is_speciality"),
    GraphQLSnippet("massage_type", "peers.MassageType"),
]
models.TherapistPage.graphql_fields = [
    GraphQLString("summary"),
    GraphQLString("city"),
    GraphQLCollection(GraphQLForeignKey, "offered_massage_types", "peers.OfferedMassageType"),
]
register_query_field("article", "articles")(models.ArticlePage)
register_query_field("therapist", "therapists")(models.TherapistPage)
