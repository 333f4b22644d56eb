"""What is wrong with a deployment, and what to do about it: small checks that change nothing."""

from graphmap.workspace.doctor.examine import examine
from graphmap.workspace.doctor.finding import Deployment, Finding, Verdict

__all__ = ["Deployment", "Finding", "Verdict", "examine"]
