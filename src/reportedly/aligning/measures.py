"""UCUM codes to base units: what is needed to compare two printed figures."""

from __future__ import annotations

from dataclasses import dataclass

# code: (dimension, factor to the base unit, shift)
_UNITS: dict[str, tuple[str, float, float]] = {
    "m": ("length", 1.0, 0.0),
    "km": ("length", 1000.0, 0.0),
    "cm": ("length", 0.01, 0.0),
    "mm": ("length", 0.001, 0.0),
    "[mi_i]": ("length", 1609.344, 0.0),
    "[ft_i]": ("length", 0.3048, 0.0),
    "[yd_i]": ("length", 0.9144, 0.0),
    "[in_i]": ("length", 0.0254, 0.0),
    "[nmi_i]": ("length", 1852.0, 0.0),
    "g": ("mass", 0.001, 0.0),
    "kg": ("mass", 1.0, 0.0),
    "t": ("mass", 1000.0, 0.0),
    "[lb_av]": ("mass", 0.45359237, 0.0),
    "[oz_av]": ("mass", 0.028349523125, 0.0),
    "[ston_av]": ("mass", 907.18474, 0.0),
    "[lton_av]": ("mass", 1016.0469088, 0.0),
    "s": ("time", 1.0, 0.0),
    "min": ("time", 60.0, 0.0),
    "h": ("time", 3600.0, 0.0),
    "d": ("time", 86400.0, 0.0),
    "wk": ("time", 604800.0, 0.0),
    "mo": ("time", 2629800.0, 0.0),
    "a": ("time", 31557600.0, 0.0),
    "m2": ("area", 1.0, 0.0),
    "km2": ("area", 1e6, 0.0),
    "har": ("area", 1e4, 0.0),
    "[acr_us]": ("area", 4046.872609874252, 0.0),
    "[acr_br]": ("area", 4046.8564224, 0.0),
    "[smi_us]": ("area", 2589998.0, 0.0),
    "[mi_i]2": ("area", 2589988.110336, 0.0),
    "[sft_i]": ("area", 0.09290304, 0.0),
    "[ft_i]2": ("area", 0.09290304, 0.0),
    "km/h": ("speed", 1 / 3.6, 0.0),
    "m/s": ("speed", 1.0, 0.0),
    "[mi_i]/h": ("speed", 0.44704, 0.0),
    "[kn_i]": ("speed", 0.5144444444, 0.0),
    "Cel": ("temperature", 1.0, 273.15),
    "[degF]": ("temperature", 5 / 9, 255.3722222222222),
    "K": ("temperature", 1.0, 0.0),
    "L": ("volume", 0.001, 0.0),
    "l": ("volume", 0.001, 0.0),
    "m3": ("volume", 1.0, 0.0),
    "[gal_us]": ("volume", 0.003785411784, 0.0),
    "[gal_br]": ("volume", 0.00454609, 0.0),
    "[bbl_us]": ("volume", 0.158987294928, 0.0),
    "W": ("power", 1.0, 0.0),
    "kW": ("power", 1e3, 0.0),
    "MW": ("power", 1e6, 0.0),
    "GW": ("power", 1e9, 0.0),
    "%": ("share", 1.0, 0.0),
}


@dataclass(frozen=True, slots=True)
class Based:
    """A value in its base unit: value = printed * factor + shift; `counted` for numbers of things."""

    value: float
    dimension: str
    factor: float
    shift: float
    counted: bool


def in_base(value: float, unit: str) -> Based:
    """The base value of a UCUM code; an unknown code, or a counted thing, is its own dimension."""
    if unit == "1" or unit.startswith("{"):
        noun = unit.strip("{}").casefold()
        return Based(value, "count:" + ("person" if noun in {"people", "persons"} else noun), 1.0, 0.0, True)
    dimension, factor, shift = _UNITS.get(unit, (unit, 1.0, 0.0))
    return Based(value * factor + shift, dimension, factor, shift, False)


def spelt(value: float) -> str:
    """A number as an editor writes it: thousands set off, no false digits."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"
