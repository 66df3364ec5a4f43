package org.shanben.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell's part: finding a JDK, or saying what is missing. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

  @TempDir private Path dir;

  private record Said(int code, String text) {}

  private static Said run(String script, String javaHome) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-c", script));
    builder.environment().put("JAVA_HOME", javaHome);
    Process process = builder.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), text);
  }

  /** A folder that claims to be a JDK of that version. */
  private Path jdk(String version) throws IOException {
    Path home = dir.resolve("jdk-" + version);
    Path bin = Files.createDirectories(home.resolve("bin"));
    for (String tool : List.of("java", "javac")) {
      Path file = Files.writeString(bin.resolve(tool), "#!/bin/sh\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
    return home;
  }

  @Test
  void aJdkThatIsNewEnoughIsTaken() throws Exception {
    Path home = jdk("26");
    Said said = run(". .mvn/jdk.sh && echo \"$JAVA_HOME\"", home.toString());
    assertThat(said.text().strip()).isEqualTo(home.toString());
  }

  @Test
  void anOldJdkIsPassedOver() throws Exception {
    Path old = jdk("17");
    Said said = run(". .mvn/jdk.sh && echo \"$JAVA_HOME\"", old.toString());
    assertThat(said.text()).doesNotContain(old.toString());
  }

  @Test
  void whereThereIsNoneOneLineSaysSo() throws Exception {
    Path old = jdk("17");
    Path script = dir.resolve("jdk.sh");
    String text = Files.readString(Path.of(".mvn/jdk.sh"));
    Files.writeString(script, text.replace("wanted=25", "wanted=999"));
    Said said = run(". " + script, old.toString());
    assertThat(said.code()).isEqualTo(69);
    assertThat(said.text().lines()).hasSize(1);
    assertThat(said.text())
        .contains("needs a JDK 999")
        .contains(old + " (17)")
        .contains("JAVA_HOME");
  }
}
