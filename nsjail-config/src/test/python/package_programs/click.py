"""Commands, their help and their errors, and files that are written at once or not at all."""

import click
from click.testing import CliRunner


@click.command()
@click.option("--count", type=click.IntRange(1, 5), default=1)
@click.argument("output", type=click.File("w", atomic=True))
def write(count: int, output) -> None:
    with click.progressbar(range(count)) as numbers:
        for number in numbers:
            click.echo(click.style(str(number), fg="red"), file=output)


runner = CliRunner()
assert runner.invoke(write, ["--count=3", "file"]).exit_code == 0
assert open("file").read() == "0\n1\n2\n"
assert runner.invoke(write, ["--count=9", "file"]).exit_code == 2
assert "--count" in runner.invoke(write, ["--help"]).output
click.echo("as expected")
