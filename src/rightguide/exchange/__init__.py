"""Other people's formats, in and out."""

from rightguide.exchange.bundle import open_bundle, seal_bundle

__all__ = ["open_bundle", "seal_bundle"]
