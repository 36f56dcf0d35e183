"""Bodies, states and unnamed sources: the phrases that name them, and which phrases name the same one."""

from musnad.read.organizations.find import body_at, find_organizations
from musnad.read.organizations.group import group_organizations

__all__ = ["body_at", "find_organizations", "group_organizations"]
