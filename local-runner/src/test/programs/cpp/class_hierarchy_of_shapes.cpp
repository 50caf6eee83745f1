// Virtual functions, pure virtual bases and a visitor by std::variant give the same areas.
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <memory>
#include <numbers>
#include <variant>
#include <vector>

class Shape {
public:
    virtual ~Shape() = default;
    virtual double area() const = 0;
    virtual const char* name() const { return "shape"; }
};

class Circle final : public Shape {
public:
    explicit Circle(double radius) : radius(radius) {}
    double area() const override { return std::numbers::pi * radius * radius; }
    const char* name() const override { return "circle"; }
    const double radius;
};

class Triangle final : public Shape {
public:
    Triangle(double a, double b, double c) : a(a), b(b), c(c) {}
    double area() const override {
        const double s = (a + b + c) / 2;
        return std::sqrt(s * (s - a) * (s - b) * (s - c));
    }
    const double a, b, c;
};

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

int main() {
    std::vector<std::unique_ptr<Shape>> shapes;
    shapes.push_back(std::make_unique<Circle>(2));
    shapes.push_back(std::make_unique<Triangle>(3, 4, 5));
    shapes.push_back(std::make_unique<Triangle>(13, 14, 15));
    std::cout << std::fixed << std::setprecision(4);
    double total = 0;
    for (const auto& shape : shapes) {
        std::cout << shape->name() << ' ' << shape->area() << '\n';
        total += shape->area();
    }
    const std::vector<std::variant<Circle, Triangle>> values{Circle(2), Triangle(3, 4, 5),
                                                             Triangle(13, 14, 15)};
    double again = 0;
    for (const auto& value : values) {
        again += std::visit(Overloaded{[](const Circle& c) { return 4 * std::atan(1) * c.radius * c.radius; },
                                       [](const Triangle& t) { return t.area(); }},
                            value);
    }
    std::cout << "total " << total << ", by variant " << again << '\n';
    std::cout << "circles: " << std::count_if(shapes.begin(), shapes.end(), [](const auto& shape) {
        return dynamic_cast<const Circle*>(shape.get()) != nullptr;
    }) << '\n';
}
