"""Keys, made by two processes."""

import rsa


def main() -> None:
    public, private = rsa.newkeys(512, poolsize=2)
    assert rsa.decrypt(rsa.encrypt(b"text", public), private) == b"text"
    assert (
        rsa.verify(b"text", rsa.sign(b"text", private, "SHA-256"), public) == "SHA-256"
    )
    print("as expected")


if __name__ == "__main__":
    main()
