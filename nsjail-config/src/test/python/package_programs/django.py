"""A model in SQLite, and pages asked for without a socket."""

import django
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["*"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "database"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="secret",
)
django.setup()

from django.contrib.auth.models import User
from django.core.management import call_command
from django.http import JsonResponse
from django.test import Client
from django.urls import path


def people(request):
    return JsonResponse({"people": [user.username for user in User.objects.all()]})


urlpatterns = [path("people", people)]
call_command("migrate", verbosity=0)
User.objects.create_user("name", password="secret")
assert Client().get("/people").json() == {"people": ["name"]}
assert Client().get("/missing").status_code == 404
print("as expected")
