from django.apps import AppConfig
from django.core.checks import Tags, register

from cms.operations import checks


class OperationsConfig(AppConfig):
    name = "cms.operations"
    label = "operations"
    verbose_name = "operations"

    def ready(self) -> None:
        register(Tags.compatibility)(checks.check_app_order)
        register(Tags.security)(checks.check_secret_key)
        register(Tags.security, deploy=True)(checks.check_deployment)
