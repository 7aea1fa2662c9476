"""What sentences of four of the real articles are, by hand: places only, never words. All others are nothing.

A place is the offset at which a sentence begins; the articles go by their numbers, in the order of their file names.
The cues were written before the labels. Whoever wrote them had read articles 0, 3 and 4 minutes before, but not
article 1, which is therefore told by itself; no cue was changed after the first measurement.
"""

from __future__ import annotations

from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK

UNREAD = 1
"""The article that the author of the cues had not read."""

LABELS = {
    0: {
        ARGUMENT.id: (668, 1648, 1881, 2753, 3580, 3680, 5003),
        RISK.id: (2289, 2419, 2607, 2948, 3124, 3899, 4026, 4323, 4740),
        RECOMMENDATION.id: (858, 4460),
    },
    1: {
        ARGUMENT.id: (869, 1853, 2357, 2889, 4006, 5599, 6153, 6390, 6630, 6758),
        RISK.id: (3563, 3798, 4133, 4427, 5078, 5217, 7266),
        RECOMMENDATION.id: (4708, 5440, 7883),
    },
    3: {
        ARGUMENT.id: (1543, 2201, 2924, 3033, 3197, 3661),
        RISK.id: (469, 2046, 2396, 2565, 2720, 3374, 3485, 4328, 4395, 4451, 4544),
        RECOMMENDATION.id: (4180, 4656),
    },
    4: {
        ARGUMENT.id: (2160, 2413, 2676, 3693, 5193, 5566),
        RISK.id: (2604, 3229, 3481, 4391, 4782, 4960),
        RECOMMENDATION.id: (4066, 4520),
    },
}
