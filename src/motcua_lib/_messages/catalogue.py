"""Danh mục: messages about versions of procedures, units, catalogues."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # presets
    "empty-slug": "a {what} needs a slug, its stable name, such as 'passport.province'",
    "preset-part-twice": "the preset {preset!r} has the {what} {part!r} twice; a {what} is known by its slug",
    "no-preset-part": "the preset {preset!r} has no {what} {part!r}; it has {known}",
    "preset-without-term": "the preset {preset!r} states no ordinary term ({missing}); its cases with a term "
    "are {cases}",
    "addition-too-often": "the addition {part!r} of the preset {preset!r} may be granted {times} time(s), not {count}",
    "no-such-preset": "there is no preset {preset!r}; {near}",
    "preset-not-yet": "the preset {preset!r} answers from {since} on ({start}), not for {day}; what governed before "
    "was not read; PRESETS[{preset!r}].versions has every text that was",
}
