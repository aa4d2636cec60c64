"""Laws of right answers, and the counterexamples to them."""
