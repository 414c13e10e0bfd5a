"""Pictures of a diary: the last four weeks, the weeks of a programme, a calendar month."""
