"""A server and a call over a UNIX socket, on the threads of its C core."""

from concurrent import futures

import grpc


class Echo(grpc.GenericRpcHandler):
    def service(self, details):
        assert details.method == "/test/Echo"
        return grpc.unary_unary_rpc_method_handler(lambda request, context: request)


def main() -> None:
    server = grpc.server(futures.ThreadPoolExecutor(2))
    server.add_generic_rpc_handlers((Echo(),))
    assert server.add_insecure_port("unix:server.socket")
    server.start()
    with grpc.insecure_channel("unix:server.socket") as channel:
        assert channel.unary_unary("/test/Echo")(b"text", timeout=20) == b"text"
    server.stop(None).wait()
    with grpc.insecure_channel("127.0.0.1:9") as channel:
        try:
            channel.unary_unary("/test/Echo")(b"text", timeout=5)
        except grpc.RpcError as refused:
            assert refused.code() == grpc.StatusCode.UNAVAILABLE, refused
        else:
            raise AssertionError("there is a network")
    print("as expected")


main()
