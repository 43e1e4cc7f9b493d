"""Bảng các mô hình của khảo sát và xếp hạng: questionnaires, tallies, samples, intervals, rankings."""

from collections.abc import Mapping
from types import MappingProxyType

from motcua_lib.metrics._rollup import RollUp
from motcua_lib.metrics.ballots import Ballot
from motcua_lib.metrics.choosing import Choice, Criterion
from motcua_lib.metrics.distinct import Distinction, RankRange
from motcua_lib.metrics.intervals import Interval, Sample
from motcua_lib.metrics.rank_moves import Move, Moves
from motcua_lib.metrics.rankings import Ranking, Standing
from motcua_lib.metrics.sample_sizes import SampleSize
from motcua_lib.metrics.samples import Cluster, Estimate, Stratum
from motcua_lib.metrics.small_samples import SmallSample
from motcua_lib.model.survey import Announced, Block, Factor, Question, Questionnaire, Scale, Survey
from motcua_lib.model.tally import ItemCounts, Tally, Throughout

__all__ = ["MODELS"]

MODELS: Mapping[str, type] = MappingProxyType(
    {
        # questionnaires
        "scale": Scale,
        "question": Question,
        "survey-factor": Factor,
        "survey-block": Block,
        "questionnaire": Questionnaire,
        "announced-count": Announced,
        "survey": Survey,
        # answers
        "ballot": Ballot,
        "item-counts": ItemCounts,
        "satisfied-throughout": Throughout,
        "tally": Tally,
        "roll-up": RollUp,
        # samples
        "sample": Sample,
        "stratum": Stratum,
        "cluster": Cluster,
        "estimate": Estimate,
        "interval": Interval,
        "sample-size": SampleSize,
        "small-sample": SmallSample,
        # rankings
        "standing": Standing,
        "ranking": Ranking,
        "rank-move": Move,
        "rank-moves": Moves,
        "rank-range": RankRange,
        "distinction": Distinction,
        "choice-criterion": Criterion,
        "choice": Choice,
    }
)
