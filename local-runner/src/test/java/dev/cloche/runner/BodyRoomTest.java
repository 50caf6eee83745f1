package dev.cloche.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BodyRoomTest {

  private final BodyRoom room = new BodyRoom(10);

  @Test
  void sharesTogetherHaveTheRoom_andNoMore() {
    BodyRoom.Share first = room.share();
    BodyRoom.Share second = room.share();

    assertThat(first.take(6)).isTrue();
    assertThat(second.take(5)).isFalse();
    assertThat(second.take(4)).isTrue();
    assertThat(first.take(1)).isFalse();
  }

  @Test
  void closingGivesBackWhatWasTaken_once() {
    BodyRoom.Share first = room.share();
    first.take(6);
    first.close();
    first.close();

    BodyRoom.Share second = room.share();
    assertThat(second.take(10)).isTrue();
    assertThat(second.take(1)).isFalse();
  }

  @Test
  void whatComesAfterTheEndTakesNothing() {
    BodyRoom.Share late = room.share();
    late.close();

    assertThat(late.take(10)).isFalse();
    assertThat(room.share().take(10)).isTrue();
  }
}
