/* Reads "name,town,age" lines, sorts by age descending and then by name. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person {
    char name[32];
    char town[32];
    int age;
};

static int by_age_then_name(const void *left, const void *right) {
    const struct person *a = left, *b = right;
    if (a->age != b->age) {
        return a->age < b->age ? 1 : -1;
    }
    return strcmp(a->name, b->name);
}

int main(void) {
    struct person people[16];
    size_t count = 0;
    int bad = 0, line_number = 0;
    char line[128];
    while (fgets(line, sizeof line, stdin) != NULL && count < 16) {
        line_number++;
        struct person *p = &people[count];
        if (sscanf(line, "%31[^,],%31[^,],%d", p->name, p->town, &p->age) == 3) {
            count++;
        } else {
            line[strcspn(line, "\n")] = '\0';
            printf("line %d ignored: '%s'\n", line_number, line);
            bad++;
        }
    }
    qsort(people, count, sizeof people[0], by_age_then_name);
    long sum = 0;
    for (size_t i = 0; i < count; i++) {
        printf("%-8s|%8s|%3d\n", people[i].name, people[i].town, people[i].age);
        sum += people[i].age;
    }
    printf("%zu people, %d bad, mean age %.2f\n", count, bad, (double)sum / (double)count);
    return 0;
}
