import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** Writes a YAML file as JSON; the build runs it from its source, and nothing of it is shipped. */
final class OpenApiJson {

  public static void main(String[] arguments) throws Exception {
    Path yaml = Path.of(arguments[0]);
    Path json = Path.of(arguments[1]);
    LoadSettings settings = LoadSettings.builder().setLabel(yaml.toString()).build();
    // Not by Jackson's own YAML, which leaves aliases as they are written.
    Object document = new Load(settings).loadFromString(Files.readString(yaml));
    Files.createDirectories(json.getParent());
    Files.write(json, JsonMapper.shared().writeValueAsBytes(document));
  }
}
