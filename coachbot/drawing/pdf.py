"""SVG to a PDF page of vectors and real letters, with the optional library of the extra `report`."""

import sys
from importlib.util import find_spec

from coachbot.drawing.apart import made_apart
from coachbot.drawing.png import FONTS

TITLE = "Headache diary, summary"


def is_installed() -> bool:
    """Whether pages can be made here."""
    return find_spec("fpdf") is not None


def pdf_of(svg: str) -> bytes:
    """An SVG page of A4 size as PDF, with the shipped font."""
    from fpdf import FPDF  # noqa: PLC0415 - an extra, and only the drawing process pays for it
    from fpdf.svg import SVGObject  # noqa: PLC0415

    pdf = FPDF(unit="pt", format="A4")
    pdf.set_title(TITLE)
    pdf.set_lang("en")
    pdf.set_creator("coachbot")
    pdf.add_font("DejaVu Sans", fname=FONTS / "DejaVuSans.ttf")
    pdf.add_font("DejaVu Sans", style="B", fname=FONTS / "DejaVuSans-Bold.ttf")
    pdf.add_page()
    pdf.set_font("DejaVu Sans", size=9)
    SVGObject(svg).draw_to_page(pdf)
    return bytes(pdf.output())


async def draw_pdf(svg: str) -> bytes:
    """The same, in a process of its own. Raises DrawingError."""
    return await made_apart("coachbot.drawing.pdf", svg)


if __name__ == "__main__":
    sys.stdout.buffer.write(pdf_of(sys.stdin.buffer.read().decode()))
