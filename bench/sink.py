"""A platform that answers every `sendMessage` alike, in a process of its own, at once or after a round trip."""

import asyncio
import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager

_BODY = (
    b'{"ok":true,"result":{"message_id":5,"date":1795000000,"chat":{"id":42,"type":"private","first_name":"A"},'
    b'"from":{"id":1,"is_bot":true,"first_name":"b"},"text":"Stand up and let both arms hang."}}'
)
_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(_BODY), _BODY)


class _Line(asyncio.Protocol):
    """One connection; reads nothing but how long each request is."""

    def __init__(self, after: float) -> None:
        self._after, self._heard = after, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._heard += data
        while (ends := self._heard.find(b"\r\n\r\n")) >= 0:
            head = self._heard[:ends].lower()
            length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0] or 0)
            if len(self._heard) < ends + 4 + length:
                return
            self._heard = self._heard[ends + 4 + length :]
            asyncio.get_running_loop().call_later(self._after, self._answer)

    def _answer(self) -> None:
        if isinstance(self._transport, asyncio.WriteTransport) and not self._transport.is_closing():
            self._transport.write(_ANSWER)


def _serve(port: "multiprocessing.sharedctypes.Synchronized[int]", after: float) -> None:
    async def run() -> None:
        server = await asyncio.get_running_loop().create_server(lambda: _Line(after), "127.0.0.1", 0)
        port.value = server.sockets[0].getsockname()[1]
        await server.serve_forever()

    asyncio.run(run())


@contextmanager
def sink(after: float) -> Iterator[str]:
    """The address of such a platform, whose answers take so many seconds."""
    port = multiprocessing.Value("i", 0)
    serving = multiprocessing.Process(target=_serve, args=(port, after), daemon=True)
    serving.start()
    while port.value == 0:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{port.value}"
    finally:
        serving.terminate()
        serving.join()
