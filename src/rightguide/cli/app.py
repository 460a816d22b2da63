"""All commands, in the order in which a newcomer meets them."""

import typer

from rightguide.cli import (
    analyse,
    check,
    compare,
    exchange,
    guide,
    guide_diff,
    guide_show,
    guide_translate,
    new,
    obligations,
    report,
    schema,
    screen,
    trace,
    upgrade,
)

app = typer.Typer(
    name="rightguide",
    help="Assess what a law or practice against trafficking does to people's rights.\n\n"
    "Start with 'rightguide screen --measure raid' (no dossier needed), or make a dossier with 'rightguide new FOLDER', "
    "write down what you found, see with 'rightguide check FOLDER' what is still missing, and make the report with "
    "'rightguide report FOLDER --to html -o report.html'.\n\n"
    "Exit status: 0 yes or done; 1 read, and the answer is no; 2 something could not be read or was misused.",
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command()(screen.screen)
app.command()(obligations.obligations)
app.command()(new.new)
app.command()(check.check)
app.command()(analyse.analyse)
app.command()(trace.trace)
app.command()(report.report)
app.command()(compare.compare)
app.command()(upgrade.upgrade)
app.command()(schema.schema)
app.command()(exchange.export)
app.command("import")(exchange.import_)
guide.app.command()(guide_show.show)
guide.app.command()(guide_diff.diff)
guide.app.command()(guide_translate.translate)
app.add_typer(guide.app, name="guide")


def _version(asked: bool) -> None:
    if asked:
        from rightguide import __version__

        print(__version__)
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version and stop."),
) -> None:
    pass
