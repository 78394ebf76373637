/* Reads every file named on the command line with libyaml, events only, and keeps nothing: what a parser in C takes at least. */
#include <stdio.h>
#include <yaml.h>

int main(int count, char **names) {
  for (int each = 1; each < count; each++) {
    FILE *file = fopen(names[each], "rb");
    yaml_parser_t parser;
    int more = 1;
    if (file == NULL || !yaml_parser_initialize(&parser)) return 1;
    yaml_parser_set_input_file(&parser, file);
    while (more) {
      yaml_event_t event;
      if (!yaml_parser_parse(&parser, &event)) return 1;
      more = event.type != YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    fclose(file);
  }
  return 0;
}
