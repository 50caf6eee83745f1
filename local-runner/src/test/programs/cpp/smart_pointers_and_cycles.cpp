// Shared, weak and unique ownership; a counter shows that nothing is left behind.
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

struct Node {
    static inline int alive = 0;
    std::string name;
    std::weak_ptr<Node> parent;
    std::vector<std::shared_ptr<Node>> children;

    explicit Node(std::string n) : name(std::move(n)) { alive++; }
    ~Node() { alive--; }
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;
};

std::shared_ptr<Node> add(const std::shared_ptr<Node>& parent, const std::string& name) {
    auto child = std::make_shared<Node>(name);
    child->parent = parent;
    parent->children.push_back(child);
    return child;
}

std::string path(const std::shared_ptr<Node>& node) {
    const auto parent = node->parent.lock();
    return (parent ? path(parent) : "") + "/" + node->name;
}

int main() {
    std::shared_ptr<Node> kept;
    {
        auto root = std::make_shared<Node>("root");
        auto left = add(root, "left");
        kept = add(left, "leaf");
        add(root, "right");
        std::cout << path(kept) << ", alive " << Node::alive << ", owners of left " << left.use_count() << '\n';
    }
    std::cout << path(kept) << ", alive " << Node::alive << ", parent gone " << std::boolalpha
              << kept->parent.expired() << '\n';
    kept.reset();
    std::cout << "alive " << Node::alive << '\n';

    std::vector<std::string> log;
    {
        auto closer = [&log](const int* handle) {
            log.push_back("closed " + std::to_string(*handle));
            delete handle;
        };
        std::unique_ptr<int, decltype(closer)> first(new int(1), closer), second(new int(2), closer);
        const auto moved = std::move(first);
        log.push_back(first ? "still there" : "moved away");
    }
    for (const auto& line : log) std::cout << line << '\n';

    auto array = std::make_unique<int[]>(5);
    for (int i = 0; i < 5; i++) array[static_cast<size_t>(i)] = i * i;
    const std::shared_ptr<int> middle(std::shared_ptr<int[]>(std::move(array)), nullptr);
    std::cout << "aliasing owner without pointer: " << (middle == nullptr) << ' ' << middle.use_count() << '\n';
}
