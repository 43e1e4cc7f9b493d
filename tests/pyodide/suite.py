import importlib
importlib.invalidate_caches()
import sys
sys.path.insert(0, "/checkout/src")
import pytest
result = pytest.main(["tests/unit", "-o", "addopts=", "--import-mode=importlib", "--strict-markers", "-p", "no:cacheprovider", "-q", "-ra", "--durations=25", *arguments])
int(result)
