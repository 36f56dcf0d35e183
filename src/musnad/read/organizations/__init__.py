"""Bodies, states and unnamed sources: the phrases that name them, and which phrases name the same one."""

from musnad.read.organizations.find import find_organizations
from musnad.read.organizations.group import group_organizations

__all__ = ["find_organizations", "group_organizations"]
