package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ServiceInstanceTest {

  @Test
  void whatThisProcessOwnsIsNotAbandoned() throws Exception {
    String name = ServiceInstance.current().fileName();

    assertThat(ServiceInstance.isAbandoned(name)).isFalse();
    assertThat(ServiceInstance.isAbandoned(name + "-123")).isFalse();
  }

  @Test
  void anotherProcessWithTheSamePidDoesNotInheritIt() throws Exception {
    long pid = ServiceInstance.current().pid();

    assertThat(ServiceInstance.isAbandoned("cloche-" + pid + "-1")).isTrue();
  }

  @Test
  void pidThatNobodyHasMeansAbandoned() {
    assertThat(ServiceInstance.isAbandoned("cloche-4194305-1-xyz")).isTrue();
  }

  @Test
  void otherNamesAreNobodysOfOurs() {
    assertThat(ServiceInstance.isAbandoned("cloche-data")).isFalse();
    assertThat(ServiceInstance.isAbandoned("tmp")).isFalse();
  }
}
