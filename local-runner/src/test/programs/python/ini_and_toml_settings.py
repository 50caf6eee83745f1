import configparser
import tomllib

with open("settings.ini", "w", encoding="utf-8") as file:
    file.write(
        """[DEFAULT]
root = /srv
port = 80
[web]
static = %(root)s/static
port = 8080
debug = yes
[mail]
; the port is the default's
folder = %(root)s/mail
"""
    )

settings = configparser.ConfigParser()
settings.read("settings.ini", encoding="utf-8")
for section in settings.sections():
    print(section, dict(sorted(settings[section].items())))
print(settings.getint("web", "port") + 1, settings.getboolean("web", "debug"))
print(settings.get("mail", "missing", fallback="none"))
settings["web"]["static"] = "/other"
settings.remove_section("mail")
with open("settings.ini", "w", encoding="utf-8") as file:
    settings.write(file, space_around_delimiters=False)
with open("settings.ini", encoding="utf-8") as file:
    print(file.read().rstrip())

document = tomllib.loads(
    """
title = "Example"
born = 1979-05-27
[server]
ports = [8000, 8001]
limits = { cpu = 1.5, memory = "512MB" }
[[user]]
name = "ann"
[[user]]
name = "bob"
"""
)
print(
    document["born"].isoformat(),
    document["server"],
    [u["name"] for u in document["user"]],
)
