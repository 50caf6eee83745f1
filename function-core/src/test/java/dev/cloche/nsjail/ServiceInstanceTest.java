package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ServiceInstanceTest {

  @Test
  void whatThisProcessOwnsIsNotAbandoned() throws Exception {
    var here = ServiceInstance.current();

    assertThat(here.isAbandoned(here.fileName())).isFalse();
    assertThat(here.isAbandoned(here.fileName() + "-123")).isFalse();
  }

  @Test
  void anotherProcessWithTheSamePidDoesNotInheritIt() throws Exception {
    var here = ServiceInstance.current();
    var before = new ServiceInstance(here.pid(), 1, here.pidNamespace());

    assertThat(here.isAbandoned(before.fileName())).isTrue();
  }

  @Test
  void pidThatNobodyHasMeansAbandoned() throws Exception {
    var here = ServiceInstance.current();
    var nobody = new ServiceInstance(4194305, 1, here.pidNamespace());

    assertThat(here.isAbandoned(nobody.fileName() + "-xyz")).isTrue();
  }

  @Test
  void whatAnotherContainerHasIsNotJudged() throws Exception {
    var here = ServiceInstance.current();
    var elsewhere = new ServiceInstance(4194305, 1, here.pidNamespace() + 1);

    assertThat(here.isAbandoned(elsewhere.fileName())).isFalse();
  }

  @Test
  void otherNamesAreNobodysOfOurs() throws Exception {
    assertThat(ServiceInstance.current().isAbandoned("cloche-data")).isFalse();
    assertThat(ServiceInstance.current().isAbandoned("tmp")).isFalse();
  }
}
