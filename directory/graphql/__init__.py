"""What the API says of the vocabulary, of therapists and of training, beyond what the models declare."""

from directory.graphql import (  # noqa: F401  # they register themselves
    enquiries,
    finder,
    json_ld,
    places,
    roots,
    therapists,
    training,
    training_json_ld,
    vocabulary,
)
