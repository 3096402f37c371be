"""Social platforms by the hosts of their addresses: data."""

from __future__ import annotations

_HOSTS: dict[str, str] = {
    "twitter.com": "Twitter",
    "x.com": "Twitter",
    "t.co": "Twitter",
    "t.me": "Telegram",
    "telegram.me": "Telegram",
    "facebook.com": "Facebook",
    "fb.com": "Facebook",
    "fb.watch": "Facebook",
    "instagram.com": "Instagram",
    "tiktok.com": "TikTok",
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "bsky.app": "Bluesky",
    "truthsocial.com": "Truth Social",
    "threads.net": "Threads",
    "vk.com": "VK",
    "reddit.com": "Reddit",
    "linkedin.com": "LinkedIn",
    "weibo.com": "Weibo",
    "mastodon.social": "Mastodon",
    "threads.com": "Threads",
    "ok.ru": "Odnoklassniki",
    "rumble.com": "Rumble",
    "gettr.com": "Gettr",
    "whatsapp.com": "WhatsApp",
}
# Platforms as pages print their names, folded -> the name used here.
NAMES: dict[str, str] = {name.casefold(): name for name in _HOSTS.values()} | {
    "x": "Twitter",
    "x (formerly twitter)": "Twitter",
    "vkontakte": "VK",
    "fb": "Facebook",
    "bsky": "Bluesky",
}


def platform_of(address: str | None) -> str | None:
    """The platform an address belongs to, by its host or a parent of it; None for any other."""
    if not address:
        return None
    host = address.split("://", 1)[-1].split("/", 1)[0].split("?", 1)[0].lower()
    labels = host.split(".")
    for start in range(len(labels) - 1):
        name = _HOSTS.get(".".join(labels[start:]))
        if name is not None:
            return name
    return None
