"""briefer: read articles side by side, tag what matters, compile a memo whose claims lead back to their passages."""

__version__ = "0.1.0"
