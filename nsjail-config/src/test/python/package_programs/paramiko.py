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
        threading.Thread(target=answer, args=(channel, command)).start()
        return True


def answer(channel: paramiko.Channel, command: bytes) -> None:
    channel.sendall(command.upper())
    channel.send_exit_status(0)
    channel.close()


def main() -> None:
    near, far = socket.socketpair()
    server = paramiko.Transport(far)
    server.add_server_key(paramiko.RSAKey.generate(2048))
    server.start_server(server=Server(), event=threading.Event())
    client = paramiko.Transport(near)
    client.connect(username="user", password="secret")
    channel = client.open_session()
    channel.exec_command("text")
    assert channel.makefile().read() == b"TEXT" and channel.recv_exit_status() == 0
    client.close()
    server.close()
    try:
        paramiko.SSHClient().connect("127.0.0.1", 9, timeout=2, password="secret")
    except OSError:
        print("as expected")


main()
