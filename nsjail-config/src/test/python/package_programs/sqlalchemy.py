"""An object in SQLite, by way of a pool of connections and threads."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Column, Integer, String, create_engine, func, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Person(Base):
    __tablename__ = "people"
    id = Column(Integer, primary_key=True)
    name = Column(String)


engine = create_engine("sqlite:///people.sqlite", connect_args={"timeout": 30})
Base.metadata.create_all(engine)


def add(number: int) -> None:
    with Session(engine) as session:
        session.add(Person(name=f"person {number}"))
        session.commit()


with ThreadPoolExecutor(4) as pool:
    list(pool.map(add, range(12)))
with Session(engine) as session:
    assert session.scalar(select(func.count(Person.id))) == 12
    session.query(Person).delete()
    session.rollback()
    assert session.get(Person, 1).name.startswith("person")
print("as expected")
