"""Looks up where in the tree of cgroups the service is."""

from outside import compare_namespace, stopped

compare_namespace("cgroup")
stopped("there is no /proc that tells")
