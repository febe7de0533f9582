"""Types of an article's blocks. A field name has one type across all of them."""

from __future__ import annotations

from typing import Any

import graphene

from articles.blocks.benefits import BenefitKind
from articles.blocks.callout import CalloutKind
from articles.blocks.evidence import EvidenceStrength
from articles.graphql.citations import CitedText, cited_text
from articles.models import Reference, StudyKind
from cms.graphql.blocks import GENERAL_BLOCKS, block_union
from cms.graphql.context import Info
from cms.graphql.enums import enum_type
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.rich_text import RichText, Text
from cms.graphql.streams import Block, BlockNode
from cms.graphql.types import model_type
from directory.graphql.blocks import DIRECTORY_BLOCKS
from directory.models import Condition, MassageType, Technique


def _empty_text(node: BlockNode) -> Text:
    return Text("", node.owner)


class TextBlock(graphene.ObjectType):
    """Paragraphs and lists."""

    class Meta:
        interfaces = (Block,)

    text = required(RichText, "The text.")

    @staticmethod
    def resolve_text(node: BlockNode, info: Info) -> Text:
        """The text, empty if editors emptied it."""
        return cited_text(node) or _empty_text(node)


class CalloutBlock(graphene.ObjectType):
    """A text set apart by its kind. A contraindication must not be overlooked."""

    class Meta:
        interfaces = (Block,)

    kind = required(enum_type(CalloutKind), "How urgent it is.")
    heading = optional(graphene.String, "Null when there is none.")
    text = required(RichText, "The text.")

    @staticmethod
    def resolve_kind(node: BlockNode, info: Info) -> str:
        """The kind."""
        return node.words("kind")

    @staticmethod
    def resolve_heading(node: BlockNode, info: Info) -> str | None:
        """The heading."""
        return node.text("heading")

    @staticmethod
    def resolve_text(node: BlockNode, info: Info) -> Text:
        """The text."""
        return cited_text(node, "text") or _empty_text(node)


class MassageTypeEntry(graphene.ObjectType):
    """A massage type and what this article says of it."""

    id = required(graphene.ID, "Stays the same while editors move the entry.")
    massage_type = required(lambda: model_type(MassageType), "The type.")
    text = required(RichText, "This article's words; the type's own summary if it has none.")

    @staticmethod
    def resolve_massage_type(node: BlockNode, info: Info) -> Any:
        """The type: entries whose type is not public are left out before."""
        return node.chosen("massage_type", info.context)

    @staticmethod
    def resolve_text(node: BlockNode, info: Info) -> Text:
        """Own words or summary."""
        own = cited_text(node, "text")
        massage_type = node.chosen("massage_type", info.context)
        return own or Text(_paragraph(massage_type.summary), massage_type)


class TechniqueEntry(graphene.ObjectType):
    """A technique and what this article says of it."""

    id = required(graphene.ID, "Stays the same while editors move the entry.")
    technique = required(lambda: model_type(Technique), "The technique.")
    text = required(RichText, "This article's words; the technique's own description if it has none.")

    @staticmethod
    def resolve_technique(node: BlockNode, info: Info) -> Any:
        """The technique: entries whose technique is not public are left out before."""
        return node.chosen("technique", info.context)

    @staticmethod
    def resolve_text(node: BlockNode, info: Info) -> Text:
        """Own words or description."""
        technique = node.chosen("technique", info.context)
        return cited_text(node, "text") or Text(technique.description, technique)


class ConditionEntry(graphene.ObjectType):
    """A condition that massage may help with."""

    id = required(graphene.ID, "Stays the same while editors move the entry.")
    condition = required(lambda: model_type(Condition), "The condition.")
    note = optional(RichText, "A few words and the citations. Null when there are none.")

    @staticmethod
    def resolve_condition(node: BlockNode, info: Info) -> Any:
        """The condition: entries whose condition is not public are left out before."""
        return node.chosen("condition", info.context)

    @staticmethod
    def resolve_note(node: BlockNode, info: Info) -> Text | None:
        """The note."""
        return cited_text(node, "note")


class _EntriesBlock(graphene.ObjectType):
    """What the three lists of vocabulary share."""

    class Meta:
        interfaces = (Block,)

    heading = optional(graphene.String, "Null when there is none.")
    intro = optional(RichText, "Stands before the entries. Null when there is none.")

    @staticmethod
    def resolve_heading(node: BlockNode, info: Info) -> str | None:
        """The heading."""
        return node.text("heading")

    @staticmethod
    def resolve_intro(node: BlockNode, info: Info) -> Text | None:
        """The introduction."""
        return cited_text(node, "intro")


def _public_entries(chooser: str) -> Any:
    def resolve(node: BlockNode, info: Info) -> list[BlockNode]:
        return [entry for entry in node.items("entries") if entry.chosen(chooser, info.context) is not None]

    return staticmethod(resolve)


class MassageTypesBlock(_EntriesBlock):
    """A list of massage types."""

    class Meta:
        interfaces = (Block,)

    massage_type_entries = listed(MassageTypeEntry, "The types; those that are not public are left out.")
    resolve_massage_type_entries = _public_entries("massage_type")


class TechniquesBlock(_EntriesBlock):
    """A list of techniques."""

    class Meta:
        interfaces = (Block,)

    technique_entries = listed(TechniqueEntry, "The techniques; those that are not public are left out.")
    resolve_technique_entries = _public_entries("technique")


class ConditionsBlock(_EntriesBlock):
    """A list of conditions that massage may help with."""

    class Meta:
        interfaces = (Block,)

    condition_entries = listed(ConditionEntry, "The conditions; those that are not public are left out.")
    resolve_condition_entries = _public_entries("condition")


class BenefitGroup(graphene.ObjectType):
    """Benefits of one kind."""

    id = required(graphene.ID, "Stays the same while editors move the group.")
    kind = required(enum_type(BenefitKind), "What the group is about.")
    items = listed(graphene.String, "The benefits.")

    @staticmethod
    def resolve_kind(node: BlockNode, info: Info) -> str:
        """The kind."""
        return node.words("kind")

    @staticmethod
    def resolve_items(node: BlockNode, info: Info) -> list[str]:
        """The benefits."""
        return [item.raw or "" for item in node.items("items")]


class BenefitsBlock(graphene.ObjectType):
    """Benefits, grouped as physical and mental."""

    class Meta:
        interfaces = (Block,)

    heading = optional(graphene.String, "Null when there is none.")
    groups = listed(BenefitGroup, "One or two groups.")

    @staticmethod
    def resolve_heading(node: BlockNode, info: Info) -> str | None:
        """The heading."""
        return node.text("heading")

    @staticmethod
    def resolve_groups(node: BlockNode, info: Info) -> list[BlockNode]:
        """The groups."""
        return node.items("groups")


class Finding(graphene.ObjectType):
    """One claim and what stands behind it."""

    id = required(graphene.ID, "Stays the same while editors move the finding.")
    claim = required(graphene.String, "The claim in one sentence.")
    population = optional(graphene.String, "Who was studied. Null when it is not said.")
    design = required(enum_type(StudyKind), "What kind of study it was.")
    result = required(RichText, "What was found.")
    strength = required(enum_type(EvidenceStrength), "How far the evidence carries the claim.")
    references = listed(lambda: model_type(Reference), "What the result cites, each once, by number.")

    @staticmethod
    def resolve_claim(node: BlockNode, info: Info) -> str:
        """The claim."""
        return node.words("claim")

    @staticmethod
    def resolve_population(node: BlockNode, info: Info) -> str | None:
        """The people studied."""
        return node.text("population")

    @staticmethod
    def resolve_design(node: BlockNode, info: Info) -> str:
        """The design."""
        return node.words("design")

    @staticmethod
    def resolve_result(node: BlockNode, info: Info) -> Text:
        """The result."""
        return cited_text(node, "result") or _empty_text(node)

    @staticmethod
    def resolve_strength(node: BlockNode, info: Info) -> str:
        """The strength."""
        return node.words("strength")

    @staticmethod
    def resolve_references(node: BlockNode, info: Info) -> list[Any]:
        """The references that the result cites."""
        text = cited_text(node, "result")
        cited = text.citations(info.context) if isinstance(text, CitedText) else []
        by_number = {citation["number"]: citation["reference"] for citation in cited}
        return [by_number[number] for number in sorted(by_number)]


class EvidenceBlock(graphene.ObjectType):
    """What studies found."""

    class Meta:
        interfaces = (Block,)

    findings = listed(Finding, "The findings, each with its references.")

    @staticmethod
    def resolve_findings(node: BlockNode, info: Info) -> list[BlockNode]:
        """The findings."""
        return node.items("findings")


class Step(graphene.ObjectType):
    """One step."""

    id = required(graphene.ID, "Stays the same while editors move the step.")
    heading = required(graphene.String, "What happens.")
    text = required(RichText, "How it happens.")

    @staticmethod
    def resolve_heading(node: BlockNode, info: Info) -> str:
        """The heading."""
        return node.words("heading")

    @staticmethod
    def resolve_text(node: BlockNode, info: Info) -> Text:
        """The text."""
        return cited_text(node, "text") or _empty_text(node)


class StepsBlock(graphene.ObjectType):
    """Steps, one after the other."""

    class Meta:
        interfaces = (Block,)

    heading = optional(graphene.String, "Null when there is none.")
    steps = listed(Step, "The steps in order.")

    @staticmethod
    def resolve_heading(node: BlockNode, info: Info) -> str | None:
        """The heading."""
        return node.text("heading")

    @staticmethod
    def resolve_steps(node: BlockNode, info: Info) -> list[BlockNode]:
        """The steps."""
        return node.items("steps")


class Question(graphene.ObjectType):
    """A question and its answer."""

    id = required(graphene.ID, "Stays the same while editors move the question.")
    question = required(graphene.String, "The question.")
    answer = required(RichText, "The answer.")

    @staticmethod
    def resolve_question(node: BlockNode, info: Info) -> str:
        """The question."""
        return node.words("question")

    @staticmethod
    def resolve_answer(node: BlockNode, info: Info) -> Text:
        """The answer."""
        return cited_text(node, "answer") or _empty_text(node)


class QuestionsBlock(graphene.ObjectType):
    """Questions that readers ask."""

    class Meta:
        interfaces = (Block,)

    questions = listed(Question, "The questions with their answers.")

    @staticmethod
    def resolve_questions(node: BlockNode, info: Info) -> list[BlockNode]:
        """The questions."""
        return node.items("questions")


ArticleBlock = block_union(
    "ArticleBlock",
    {
        **GENERAL_BLOCKS,
        **DIRECTORY_BLOCKS,
        "text": TextBlock,
        "callout": CalloutBlock,
        "massage_types": MassageTypesBlock,
        "techniques": TechniquesBlock,
        "conditions": ConditionsBlock,
        "benefits": BenefitsBlock,
        "evidence": EvidenceBlock,
        "steps": StepsBlock,
        "questions": QuestionsBlock,
    },
    "Exactly the blocks that an article's body allows.",
)


def _paragraph(text: str) -> str:
    from html import escape

    return f"<p>{escape(text)}</p>"
