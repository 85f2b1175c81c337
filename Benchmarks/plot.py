"""Bar charts as SVG, on a logarithmic scale: one bar a figure, with its number."""

from html import escape
from math import floor, log10

OURS, PEERS = "#1f6f8b", "#b8bfc6"


def chart(title, groups, unit):
    """groups: (heading, [(name, value, is ours)]); bars start at the power of ten below all."""
    values = [value for _, bars in groups for _, value, _ in bars]
    low = floor(log10(min(values)) - 0.01)
    high = log10(max(values))
    left, width, step = 300, 420, 22
    rows, y = [], 44
    for heading, bars in groups:
        rows.append(f'<text x="8" y="{y + 14}" font-weight="bold">{escape(heading)}</text>')
        y += step
        for name, value, ours in bars:
            length = max(2, width * (log10(value) - low) / (high - low))
            rows.append(
                f'<text x="{left - 8}" y="{y + 14}" text-anchor="end">{escape(name)}</text>'
                f'<rect x="{left}" y="{y + 2}" width="{length:.1f}" height="16" '
                f'fill="{OURS if ours else PEERS}"/>'
                f'<text x="{left + length + 6:.1f}" y="{y + 14}">{number(value)}</text>')
            y += step
        y += 8
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + width + 110}" height="{y + 24}" '
        'font-family="sans-serif" font-size="12" role="img">'
        f'<title>{escape(title)}</title><rect width="100%" height="100%" fill="white"/>'
        f'<text x="8" y="24" font-size="15">{escape(title)}</text>{"".join(rows)}'
        f'<text x="8" y="{y + 14}" fill="#555">{escape(unit)}; logarithmic scale</text></svg>\n')


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
