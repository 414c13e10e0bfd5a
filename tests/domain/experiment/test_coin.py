"""The coin is committed to before it is thrown, and anybody can throw it again."""

import hashlib

from coachbot.domain.experiment.coin import commitment, keeps_word, swaps

SEED = "00112233445566778899aabbccddeeff"


def test_what_is_shown_is_the_sha_256_of_the_seed_as_any_tool_makes_it() -> None:
    assert commitment(SEED) == hashlib.sha256(SEED.encode()).hexdigest()
    assert keeps_word(SEED, commitment(SEED))


def test_another_seed_does_not_keep_the_word() -> None:
    assert not keeps_word(SEED.replace("0", "1"), commitment(SEED))
    assert not keeps_word("heads", commitment("heads"))


def test_a_pair_begins_with_the_second_way_where_its_digest_begins_with_8_or_more() -> None:
    for pair in range(1, 16):
        first = hashlib.sha256(f"{SEED}:{pair}".encode()).hexdigest()[0]
        assert swaps(SEED, pair) == (first in "89abcdef")


def test_the_coin_is_fair() -> None:
    """Over many seeds each pair begins either way about as often, and pairs do not follow each other."""
    seeds = [commitment(str(n))[:32] for n in range(4000)]
    for pair in (1, 2, 12):
        assert abs(sum(swaps(seed, pair) for seed in seeds) - 2000) < 130
    assert abs(sum(swaps(seed, 1) == swaps(seed, 2) for seed in seeds) - 2000) < 130
