"""Every question asked of the database, SQL beside its function; a file per subject.

Functions take the session they run on first, so that a caller decides what shares a transaction.
"""
