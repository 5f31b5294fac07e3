"""A second implementation of the protocol, written from docs/spec alone, that produces the vectors."""
