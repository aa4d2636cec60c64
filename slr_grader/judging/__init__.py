"""Replies judged: grades, and the mistakes behind them."""
