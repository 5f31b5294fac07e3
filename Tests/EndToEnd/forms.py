"""A visitor without script: reads pages, fills in their forms, presses their buttons, and remembers nothing between requests."""

import http.client
import secrets
import urllib.parse
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

USER_AGENT = "Mozilla/5.0 (peramban-uji-gajah-terbang)"


class Answer(NamedTuple):
    """An HTTP answer."""

    status: int
    headers: dict[str, str]
    body: bytes


class Upload(NamedTuple):
    """A file for a form's field."""

    field: str
    name: str
    content: bytes
    media_type: str = "application/octet-stream"


def upload(field: str, path: Path) -> Upload:
    return Upload(field, path.name, path.read_bytes())


def multipart(fields: list[tuple[str, str]], files: list[Upload], boundary: str) -> bytes:
    """As browsers write it: text first where the page has it first; here always."""
    parts = []
    for name, value in fields:
        text = value.replace("\r\n", "\n").replace("\n", "\r\n")
        parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'.encode())
    for file in files:
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{file.field}"; filename="{file.name}"\r\nContent-Type: {file.media_type}\r\n\r\n'
        parts.append(head.encode() + file.content + b"\r\n")
    return b"".join(parts) + f"--{boundary}--\r\n".encode()


class Form:
    """One form of a page: where it leads, and what it sends unless somebody changes it."""

    def __init__(self, attributes: dict[str, str | None]) -> None:
        self.action = attributes.get("action") or ""
        self.is_multipart = attributes.get("enctype") == "multipart/form-data"
        self.fields: list[tuple[str, str]] = []
        self.buttons: list[dict[str, str | None]] = []


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.by_id: dict[str, Form] = {}
        self.text: list[str] = []
        self.current: Form | None = None
        self.area: tuple[str, list[str]] | None = None
        self.select: tuple[str, list[tuple[str, bool]]] | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        attribute = dict(attributes)
        name, form = attribute.get("name"), self.current
        if tag == "form":
            self.current = Form(attribute)
            self.forms.append(self.current)
            if attribute.get("id"):
                self.by_id[attribute["id"]] = self.current
        elif tag == "button":
            self.pending_buttons().append((attribute.get("form"), form, attribute))
        elif tag == "input" and form is not None and name:
            kind = attribute.get("type") or "text"
            if kind in ("radio", "checkbox") and "checked" not in attribute or kind in ("file", "submit"):
                return
            form.fields.append((name, attribute.get("value") or ("on" if kind == "checkbox" else "")))
        elif tag == "textarea" and form is not None and name:
            self.area = (name, [])
        elif tag == "select" and form is not None and name:
            self.select = (name, [])
        elif tag == "option" and self.select:
            self.select[1].append((attribute.get("value") or "", "selected" in attribute))

    def pending_buttons(self) -> list:
        if not hasattr(self, "_buttons"):
            self._buttons = []
        return self._buttons

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.current = None
        elif tag == "textarea" and self.area and self.current is not None:
            # A browser drops the first line end behind the tag.
            text = "".join(self.area[1])
            self.current.fields.append((self.area[0], text[1:] if text.startswith("\n") else text))
            self.area = None
        elif tag == "select" and self.select and self.current is not None:
            name, options = self.select
            self.current.fields.append((name, next((value for value, chosen in options if chosen), options[0][0] if options else "")))
            self.select = None

    def handle_data(self, data: str) -> None:
        if self.area:
            self.area[1].append(data)
        self.text.append(data)

    def settle(self) -> None:
        for form_id, inside, attribute in self.pending_buttons():
            owner = self.by_id.get(form_id) if form_id else inside
            if owner is not None:
                owner.buttons.append(attribute)


class Page:
    """A page as it stands on the screen."""

    def __init__(self, visitor: "Visitor", path: str, answer: Answer) -> None:
        self.visitor, self.path, self.status, self.headers = visitor, path, answer.status, answer.headers
        self.html = answer.body.decode()
        reader = _Reader()
        reader.feed(self.html)
        reader.close()
        reader.settle()
        self.forms = reader.forms
        self.text = " ".join(" ".join(reader.text).split())

    @property
    def form(self) -> Form:
        """The page's own form."""
        [form] = self.forms[:1]
        return form

    def value(self, name: str) -> str:
        """What a field of the form holds."""
        return next(value for field, value in self.form.fields if field == name)

    def filled_in(self, **changes: str | list[str] | None) -> list[tuple[str, str]]:
        """The form's fields with some of them changed."""
        fields = [(name, value) for name, value in self.form.fields if name not in changes]
        for name, value in changes.items():
            for one in value if isinstance(value, list) else [] if value is None else [value]:
                fields.append((name, one))
        return fields

    def submit(self, go: str | None = None, files: list[Upload] = [], **changes: str | list[str] | None) -> "Page":
        """Fills in and presses the button whose value is `go`, or the form's own; `None` as a value takes a field out."""
        fields = self.filled_in(**changes)
        action, is_multipart = self.form.action, self.form.is_multipart
        if go is not None:
            button = next(button for button in self.form.buttons if button.get("value") == go)
            fields.append((button["name"], go))
            action = button.get("formaction") or action
            is_multipart = is_multipart and button.get("formenctype") != "application/x-www-form-urlencoded"
        else:
            own = next((button for button in self.form.buttons if button.get("name") and not button.get("form") and not button.get("formaction")), None)
            if own is not None and own.get("value") in ("next", "send"):
                fields.append((own["name"], own["value"]))
        return self.visitor.post(action, fields, files, is_multipart)


class Visitor:
    """Asks a gateway for pages."""

    def __init__(self, address: str) -> None:
        self.address = urllib.parse.urlsplit(address)

    def request(self, method: str, path: str, body: bytes = b"", headers: dict[str, str] = {}) -> Answer:
        connection = http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=120)
        try:
            connection.request(method, path, body or None, {"User-Agent": USER_AGENT, **headers})
            response = connection.getresponse()
            return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())
        finally:
            connection.close()

    def open(self, path: str) -> Page:
        return Page(self, path, self.request("GET", path))

    def post(self, path: str, fields: list[tuple[str, str]], files: list[Upload] = [], is_multipart: bool = False) -> Page:
        if is_multipart:
            boundary = "----peluit" + secrets.token_hex(8)
            body, kind = multipart(fields, files, boundary), f"multipart/form-data; boundary={boundary}"
        else:
            body, kind = urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded"
        return Page(self, path, self.request("POST", path, body, {"Content-Type": kind}))


REPORT = {
    "what": "Sepatu merah marun dibeli dengan anggaran obat puskesmas.\nDua kali.",
    "who": "Kepala gudang",
    "when": "Mei 2026",
    "where": "Gudang belakang",
    "how": "Kuitansi kembar gembira.",
}


def report_up_to_code(visitor: Visitor, prefix: str = "/tanpa-javascript/lapor", **changes: str) -> Page:
    """From "before you begin" to the page with the twelve words."""
    answers = REPORT | changes
    page = visitor.open(prefix).submit(participation="no", goodFaith="yes")
    page = page.submit(what=answers["what"], kind=answers.get("kind", "fraud"))
    details = {name: answers[name] for name in ("who", "when", "where", "how")}
    page = page.submit(**details, unit=answers.get("unit", "unknown"))
    readers = {name: answers[name] for name in ("exclude", "anonymous", "identity", "name", "contact") if name in answers}
    page = page.submit(**readers)
    return page.submit()


def asked_words(page: Page) -> dict[str, str]:
    """The two words that the sending page asks back, from the code that travels with it."""
    words = page.value("receipt").split()
    first, second = (int(place) for place in page.value("places").split(","))
    return {"word1": words[first - 1], "word2": words[second - 1]}
