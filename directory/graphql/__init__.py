"""What the API says of the vocabulary, of therapists and of training, beyond what the models declare."""

from directory.graphql import roots, therapists, training, vocabulary  # noqa: F401  # they register themselves
