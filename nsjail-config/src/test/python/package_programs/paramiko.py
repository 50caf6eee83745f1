"""Client and server of SSH in one process, over a pair of sockets; and a client that finds no network."""

import socket
import threading

import paramiko


class Server(paramiko.ServerInterface):
    def check_auth_password(self, username: str, password: str) -> int:
        return (
            paramiko.AUTH_SUCCESSFUL if password == "secret" else paramiko.AUTH_FAILED
        )

    def check_channel_request(self, kind: str, chanid: int) -> int:
        return paramiko.OPEN_SUCCEEDED

    def check_channel_exec_request(self, channel, command: bytes) -> bool:
        self.command = command
        return True


def main() -> None:
    near, far = socket.socketpair()
    server = paramiko.Transport(far)
    server.add_server_key(paramiko.RSAKey.generate(2048))
    asked = Server()
    server.start_server(server=asked, event=threading.Event())
    client = paramiko.Transport(near)
    client.connect(username="user", password="secret")
    channel = client.open_session()
    accepted = server.accept(20)
    # Returns when the server has taken the request, so that what follows cannot overtake its yes.
    channel.exec_command("text")
    accepted.sendall(asked.command.upper())
    accepted.send_exit_status(0)
    accepted.close()
    assert channel.makefile().read() == b"TEXT" and channel.recv_exit_status() == 0
    client.close()
    server.close()
    try:
        paramiko.SSHClient().connect("127.0.0.1", 9, timeout=2, password="secret")
    except OSError:
        print("as expected")


main()
