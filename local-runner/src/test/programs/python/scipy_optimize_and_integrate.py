import numpy as np
from scipy import integrate, optimize

root = optimize.brentq(lambda x: np.cos(x) - x, 0, 1)
print(f"cos x = x at {root:.9f}")
print("x^3 = x + 2 at", round(optimize.newton(lambda x: x**3 - x - 2, 1.5), 9))

valley = optimize.minimize(
    optimize.rosen, [-1.2, 1.0, 0.5], jac=optimize.rosen_der, method="BFGS"
)
print("Rosenbrock:", valley.success, np.round(valley.x, 4))

plan = optimize.linprog([-3, -5], A_ub=[[1, 0], [0, 2], [3, 2]], b_ub=[4, 12, 18])
print("linear programme:", plan.x.tolist(), -plan.fun)
rows, columns = optimize.linear_sum_assignment([[4, 1, 3], [2, 0, 5], [3, 2, 2]])
print("assignment:", columns.tolist())

area, _ = integrate.quad(lambda x: np.exp(-(x**2)), -np.inf, np.inf)
print(f"{area:.9f} = sqrt(pi): {np.isclose(area, np.sqrt(np.pi))}")
volume, _ = integrate.dblquad(lambda y, x: x * y, 0, 1, lambda x: 0, lambda x: x)
print("volume:", round(volume, 9))

swing = integrate.solve_ivp(
    lambda t, y: [y[1], -y[0]], (0, np.pi), [1, 0], rtol=1e-9, atol=1e-9
)
print("after half a period:", np.round(swing.y[0, -1], 5))
time = np.linspace(0, 4, 50)
(amplitude, rate), _ = optimize.curve_fit(
    lambda t, a, k: a * np.exp(-k * t), time, 2.5 * np.exp(-1.3 * time)
)
print(f"fitted: {amplitude:.4f} {rate:.4f}")
