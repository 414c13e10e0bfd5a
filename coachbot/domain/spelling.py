"""Slips of a thumb: words that were meant to be others."""


def is_one_slip(word: str, known: str) -> bool:
    """Whether two words differ by one letter too many, too few or wrong, or by two that changed places."""
    if abs(len(word) - len(known)) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known)))
    swapped = word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
    return known[at:] in (word[at + 1 :], swapped) or word[at + 1 :] == known[at + 1 :] or word[at:] == known[at + 1 :]
