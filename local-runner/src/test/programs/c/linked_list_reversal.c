/* Builds, reverses, filters and frees a singly linked list through pointers to pointers. */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
    struct node *next;
};

static struct node *push(struct node *head, int value) {
    struct node *node = malloc(sizeof *node);
    assert(node != NULL);
    *node = (struct node){.value = value, .next = head};
    return node;
}

static struct node *reverse(struct node *head) {
    struct node *done = NULL;
    while (head != NULL) {
        struct node *next = head->next;
        head->next = done;
        done = head;
        head = next;
    }
    return done;
}

static int remove_multiples(struct node **link, int divisor) {
    int removed = 0;
    while (*link != NULL) {
        if ((*link)->value % divisor == 0) {
            struct node *gone = *link;
            *link = gone->next;
            free(gone);
            removed++;
        } else {
            link = &(*link)->next;
        }
    }
    return removed;
}

static void show(const char *label, const struct node *head) {
    printf("%s:", label);
    for (; head != NULL; head = head->next) {
        printf(" %d", head->value);
    }
    putchar('\n');
}

int main(void) {
    struct node *list = NULL;
    for (int i = 1; i <= 10; i++) {
        list = push(list, i * i);
    }
    show("pushed", list);
    list = reverse(list);
    show("reversed", list);
    printf("removed %d\n", remove_multiples(&list, 4));
    show("left", list);
    printf("removed %d\n", remove_multiples(&list, 1));
    printf("empty: %s\n", list == NULL ? "yes" : "no");
    return 0;
}
