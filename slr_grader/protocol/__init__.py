"""The protocol: numbers as text, cases, requests and replies."""
